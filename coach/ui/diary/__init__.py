"""The diary as it is seen: a month of nights, one night told, and the page that it is told on."""
