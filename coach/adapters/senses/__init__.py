"""What this machine can tell of the person: typing, away, in a call, asleep."""
