"""Files made to crash, hang or bloat whoever reads them, written by code instead of kept."""
