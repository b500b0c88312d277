#!/bin/sh
# The program that Playwright starts as if it were Firefox: it takes one file, and the relay is TypeScript.
cd "$(dirname "$0")/../.." || exit 1
exec node --import tsx scripts/firefox/relais.ts "$@"
