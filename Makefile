# Work at a desk. Every target does its own set-up; `make help` lists them.

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
	@$(JEST) --selectProjects unit integration device torture $(JEST_FLAGS)

.PHONY: test-system
test-system: node_modules ## against Mosquitto, NATS, Home Assistant and a workflow runner
	@$(JEST) --selectProjects system $(JEST_FLAGS)

.PHONY: bench
bench: node_modules ## speed, as ratios measured in one run
	@$(JEST) --selectProjects bench --runInBand --silent

.PHONY: torture
torture: node_modules ## careless releases on dirty boards: SEED= of the first of CASES=, by default 2000 from 1
	@SEED=$(or $(SEED),1) CASES=$(or $(CASES),2000) $(JEST) --selectProjects torture

.PHONY: figures
figures: node_modules ## measure heap, wakes and waiting, and write that into docs/memory.md, docs/battery.md and docs/fleet.md
	@FIGURES=write $(JEST) --selectProjects device system bench --runInBand --testPathPatterns '/idle-heap|/ota/memory|/sleep/packets|/bench/fleet'

.PHONY: timings
timings: node_modules ## time demo, tests and the first guide in clean clones, and write that into CONTRIBUTING.md
	@node .ci/timings.mjs

.PHONY: dist
dist: node_modules ## build dist/ from the sources
	@npm run --silent bundle

.PHONY: options
options: node_modules ## write what tells of options: manifests, tables of the docs
	@node .ci/options.mjs

.PHONY: lint
lint: node_modules ## formatter and linters
	@npm run --silent typecheck
	@npm run --silent lint

# Serial: the board at DEVICE=/dev/serial/by-id/…, or the only one that is plugged in.
PORT := $(if $(DEVICE),--port '$(DEVICE)')
BUILT := .cache/deploy-lib

.PHONY: deploy-lib
deploy-lib: ## build device-lib (PACKAGE=) and bring it to the board
	@rm -rf $(BUILT)
	@$(DIST) build --package $(or $(PACKAGE),device-lib) --platform $(or $(PLATFORM),esp32) --out $(BUILT)
	@$(DIST) flash $(PORT) --bundle $(BUILT)/*.tar.gz

.PHONY: deploy-app
deploy-app: ## main.py, and settings.json and provision.json where they are here
	@$(DIST) flash $(PORT) --files device-lib/main.py \
	  $(if $(wildcard settings.json),--settings settings.json) \
	  $(if $(wildcard provision.json),--provision provision.json)

.PHONY: deploy-user
deploy-user: ## user_main.py (FILES= for others)
	@$(DIST) flash $(PORT) --files $(or $(FILES),user_main.py)

.PHONY: provision
provision: ## provision.json, which the board takes in and deletes
	@$(DIST) flash $(PORT) --provision provision.json

.PHONY: unprovision
unprovision: ## make the board forget its secrets
	@$(DIST) unprovision $(PORT)

.PHONY: purge-lib
purge-lib: ## remove /lib from the board
	@$(DIST) purge --lib $(PORT)

.PHONY: purge-app
purge-app: ## remove main.py, settings and secrets yet to be taken in
	@$(DIST) purge --app $(PORT)

.PHONY: repl
repl: ## the board's REPL; Ctrl-] leaves
	@$(DIST) repl $(PORT)

.PHONY: mounted-repl
mounted-repl: ## the same with device-lib (MOUNT=) mounted on the board, through mpremote
	@$(DIST) repl $(PORT) --mount $(or $(MOUNT),device-lib)

node_modules: package.json package-lock.json
	npm ci --no-fund --no-audit
	@touch node_modules
