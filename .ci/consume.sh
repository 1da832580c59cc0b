#!/usr/bin/env bash
# Builds and runs samples/PackageConsumer in a folder of its own, from the packages in artifacts/packages: as a stranger
# would use them. Everything else comes from the source this machine is set to use. Run after dotnet pack.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packages="$PWD/artifacts/packages"
version=$(sed -n 's:.*<VersionPrefix>\(.*\)</VersionPrefix>.*:\1:p' src/Directory.Build.props)
machine=$(dotnet nuget list source --format short | sed -n 's/^E //p' | head -n 1)
expected="$PWD/samples/PackageConsumer/expected.txt"
for project in src/*/*.csproj; do
  name=$(basename "$project" .csproj)
  for file in "$name.$version.nupkg" "$name.$version.snupkg"; do
    test -s "$packages/$file" || { echo "no package $file; run dotnet pack first"; exit 1; }
  done
done

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp samples/PackageConsumer/*.cs samples/PackageConsumer/*.csproj "$folder"
cat > "$folder/nuget.config" << CONFIG
<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <packageSources>
    <clear />
    <add key="ours" value="$packages" />
    <add key="machine" value="$machine" />
  </packageSources>
  <packageSourceMapping>
    <clear />
    <packageSource key="ours"><package pattern="HousingFinance.*" /></packageSource>
    <packageSource key="machine"><package pattern="*" /></packageSource>
  </packageSourceMapping>
</configuration>
CONFIG

cd "$folder"
export NUGET_PACKAGES="$folder/packages"
dotnet build -c Release -p:KernelVersion="$version" -p:TreatWarningsAsErrors=true -v q
dotnet bin/Release/net10.0/PackageConsumer.dll | tee printed.txt
diff "$expected" printed.txt || { echo 'the packages did not give the expected result'; exit 1; }
