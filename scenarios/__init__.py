"""What can happen: reading scenarios and playbooks, their expressions, and the library."""
