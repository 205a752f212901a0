"""The report's chapters, one module each: from a record to a section of the document."""
