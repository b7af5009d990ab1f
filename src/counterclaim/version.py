"""The version of the package, and of the engine that stamps its readings."""

__version__ = "0.1.0"
ENGINE = f"counterclaim {__version__}"
