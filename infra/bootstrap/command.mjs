import { spawn } from 'node:child_process';

/**
 * Runs a program with its output held back and shown only when it fails.
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, name?: string }} options
 * @returns {Promise<string>} its output; rejects with the output's tail when the exit code is not 0
 */
export function quietly(file, args, { cwd, env, name }) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env: env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    const title = name ?? [file, ...args].join(' ');
    child.on('error', (error) => reject(new Error(`${title}: ${error.message}`)));
    child.on('close', (code, signal) => {
      const output = Buffer.concat(chunks).toString();
      if (code === 0) return resolve(output);
      const tail = output.trim().split('\n').slice(-30).join('\n');
      reject(new Error(`${title} failed (${signal ?? `exit code ${code}`})\n${tail}`));
    });
  });
}
