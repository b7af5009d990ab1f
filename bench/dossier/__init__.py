"""The dossier measured: the merged picture of five reports, real disagreement of sources, and growth with size."""
