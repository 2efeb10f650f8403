# `make serve` builds the example site and shows it; `make test` passes every test; `make bench` measures the program.
# Each installs what it needs from Debian first.

.PHONY: serve build test bench edits fuzz sanitize check format libraries test-libraries clean

# With Swift's own libraries inside, the program starts sooner, does the same with a tenth less work, and runs where there is no Swift.
release = -c release --static-swift-stdlib

# Who builds the unit tests once wants neither a debugger's tables nor a part of a module built again.
from-nothing = --scratch-path .build/tests -Xswiftc -gnone -Xswiftc -wmo -Xswiftc -num-threads -Xswiftc 1

serve: build
	.build/release/plainsight serve

build: libraries
	swift build $(release) --product plainsight

# The optimiser works on one core, and so do most suites: as many run at a time as there are cores. What measures a browser's time has
# the machine to itself.
test: test-libraries
	Tests/side-by-side "swift build $(release) --product plainsight" "$(MAKE) check && swift test --parallel $(from-nothing)"
	Tests/side-by-side Tests/Faults/run "Tests/Browser/run used" "Tests/Browser/run looks" "Tests/Browser/run made" \
		"Tests/OpenData/run && Tests/Reports/run && Tests/Print/run"
	Tests/Browser/run timed

# Measures 1,500 and 10,000 services in some minutes. Benchmarks/RESULTS.md is of `Benchmarks/run --also 100000 --also 230000`, which
# takes hours.
bench: libraries
	@Scripts/install gcc libc6-dev linux-perf python3 python3-venv
	swift build $(release)
	python3 -m venv .build/bench-tools
	.build/bench-tools/bin/pip install --quiet --disable-pip-version-check --requirement Benchmarks/requirements.txt
	Benchmarks/run

# Each part of the program that reads what people wrote, tried with anything at all: 5,000,000 inputs each, which takes hours.
# Fuzzing/run says how to try less. The short run is a part of `swift test`.
fuzz: libraries
	Fuzzing/run --runs 5000000

# Random edits of two sites, and after each a build that remembers beside one that does not: most of an hour. A few are a part of
# `swift test`.
edits: libraries
	PLAINSIGHT_EDITS=1000 swift test --filter afterAnyEdit

# Races, memory that is used wrongly, and undefined behaviour, over whole builds of sites.
sanitize: libraries
	Tests/Sanitizers/run

# The format of the code. Warnings are errors in every build: see Package.swift.
check:
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks Fuzzing

format:
	swift format --in-place --recursive Package.swift Sources Tests Benchmarks Fuzzing

# The C libraries that the program is built on.
libraries:
	@Scripts/install libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libxml2-dev

# What the tests look from outside with.
test-libraries: libraries
	@Scripts/install chromium-headless-shell chromium-common python3 python3-venv strace faketime locales fonts-liberation libpangoft2-1.0-0 libharfbuzz-subset0 default-jre-headless

clean:
	rm -rf .build public/* .public.spare .public.spare.old .public.memory .public.content .public.lock
