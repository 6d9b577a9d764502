"""The parts that pages are put together from, drawn by ourselves in every tone and scale."""
