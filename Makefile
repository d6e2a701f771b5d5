# 雁阵 Yanzhen. `make` alone explains itself.
.DEFAULT_GOAL := help
SHELL := /usr/bin/env bash
INFRA ?= embedded

.PHONY: help up build test demo bench bench-register bench-exchange format format-check status down clean reset doctor

help: ## this list
	@echo '雁阵 Yanzhen: make <target>'
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

up: ## build what changed, start everything, load the sample district when empty; Ctrl-C stops
	@exec scripts/up

build: ## build what changed (jars and pages), start nothing
	@exec scripts/build

test: ## all tests, browser journeys too; INFRA=containers runs them on Testcontainers
	@INFRA=$(INFRA) scripts/test

demo: ## play the main job against the running system and print each step
	@exec scripts/demo

bench: ## measure against peers and limits, on an otherwise idle machine
	@exec scripts/bench

bench-register: ## measure a city's register: 5,500 schools, 600 communities, three cycles
	@exec scripts/bench register

bench-exchange: ## measure a city's exchange: 300,000 persons, ten years of assignments
	@exec scripts/bench exchange

format: ## format all Java files
	@exec scripts/format

format-check: ## fail when a Java file is not formatted
	@exec scripts/format --check

status: ## what runs, where, with how much memory
	@exec scripts/stack status

down: ## stop what `make up` started, also what a crash left behind
	@exec scripts/stack down

clean: ## remove what was built; data stay
	@rm -rf target */target platform/*/target web/dist .yanzhen/apps .yanzhen/build .yanzhen/tools

reset: down ## stop, then throw all local data away
	@cd .yanzhen 2>/dev/null && rm -rf postgres redis kafka files logs run secrets.properties sample-loaded clock || true

doctor: ## check the tools that are needed
	@exec scripts/doctor
