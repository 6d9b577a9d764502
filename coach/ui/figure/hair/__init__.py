"""How hair is worn: each way is drawn once, in the head's own coordinates (see ``head``)."""
