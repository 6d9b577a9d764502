"""The illustrated body: shapes, palette, props, stage."""
