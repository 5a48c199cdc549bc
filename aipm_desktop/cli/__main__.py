"""`python -m aipm_desktop.cli` is `aipm`."""

import sys

from aipm_desktop.cli.main import main

sys.exit(main())
