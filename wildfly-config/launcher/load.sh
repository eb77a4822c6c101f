# shellcheck shell=bash source-path=SCRIPTDIR
# Reads the parts of the launcher, in order. Wants $root (the checkout) and $module (wildfly-config).

# shellcheck disable=SC2154  # set by whoever reads this file
parts=$module/launcher
source "$parts/common.sh"
source "$parts/settings.sh"
load_settings
source "$parts/people.sh"
source "$parts/tools.sh"
source "$parts/process.sh"
source "$parts/build.sh"
source "$parts/postgres.sh"
source "$parts/keycloak.sh"
source "$parts/wildfly.sh"
source "$parts/images.sh"
source "$parts/audit.sh"
source "$parts/witness.sh"
source "$parts/vendors.sh"
source "$parts/demo.sh"
source "$parts/import.sh"
source "$parts/recognize.sh"
source "$parts/up.sh"
source "$parts/status.sh"
