# Work at a desk. Every target does its own set-up; `make help` lists them.
# Serial targets take DEVICE=/dev/serial/by-id/…; without it the one board that is found is used.

DIST := node dist/cli/index.js
JEST := node --experimental-vm-modules node_modules/jest/bin/jest.js

.DEFAULT_GOAL := help

.PHONY: help
help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: ## a broker, three virtual boards and a release that reaches them
	@$(DIST) demo

.PHONY: test
test: node_modules ## unit, integration and device tests
	@$(JEST) --selectProjects unit integration device $(JEST_FLAGS)

.PHONY: test-system
test-system: node_modules ## the same against Mosquitto, NATS and a workflow runner
	@$(JEST) --selectProjects system --runInBand $(JEST_FLAGS)

.PHONY: bench
bench: node_modules ## speed, as ratios measured in one run
	@$(JEST) --selectProjects bench --runInBand --silent

.PHONY: dist
dist: node_modules ## build dist/ from the sources
	@npm run --silent build

.PHONY: lint
lint: node_modules ## formatter and linters
	@npm run --silent typecheck
	@npm run --silent lint

node_modules: package.json package-lock.json
	npm ci --no-fund --no-audit
	@touch node_modules
