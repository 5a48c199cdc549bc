"""What must hold when the world fails: killed processes, full disks, damaged bytes."""
