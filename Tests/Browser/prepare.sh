# Sets $python to a Python that has the packages of requirements.txt. The scripts beside it read this file.

say() {
  echo "$*" >&2
  exit 2
}

# Chromium without its windows: the same engine, with less to do beside the pages.
chromium=${CHROMIUM:-/usr/bin/chromium-headless-shell}
[ -x "$chromium" ] ||
  say "Chromium is not here: $chromium. On Debian, \`apt-get install chromium-headless-shell\` brings it. CHROMIUM names another."
export CHROMIUM="$chromium" PYTHONDONTWRITEBYTECODE=1

environment=.build/browser-tests
python=$environment/bin/python
# Who comes while another one prepares waits for it.
mkdir -p .build
exec 9>"$environment.lock"
flock 9
if ! cmp -s Tests/Browser/requirements.txt "$environment/installed.txt"; then
  rm -rf "$environment"
  mkdir -p "$environment"
  python3 -m venv "$environment" ||
    say "Python cannot make a virtual environment. On Debian, \`apt-get install python3-venv\` brings what is missing."
  "$python" -m pip install --quiet --disable-pip-version-check --requirement Tests/Browser/requirements.txt ||
    say "The packages in Tests/Browser/requirements.txt cannot be had. Is this machine online?"
  cp Tests/Browser/requirements.txt "$environment/installed.txt"
fi
exec 9>&-
