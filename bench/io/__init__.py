"""What comes in and goes out, measured: reports per second of readers, rows per second of writers."""
