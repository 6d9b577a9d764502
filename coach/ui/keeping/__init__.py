"""What is kept: saved in a file, brought in, told as a table, erased."""
