"""What people look at: the terminal view and the self-contained HTML page of a reading."""
