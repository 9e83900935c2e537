import {readFileSync} from 'node:fs';

/** The version in package.json, which lies one folder up from here in a clone and from the bundle when installed. */
export function version(): string {
	const manifest: {readonly version: string} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
	return manifest.version;
}
