/*
Where a module imports a CommonJS one, esbuild makes an object with a getter for each property that the required one
has: some thousand of them before the first frame. An object that has them all from what was required is as good for
whoever reads a property by name, which is all that a bundled import does.
*/
const name = String.raw`[\w$]{1,20}`;
const arrow = String.raw`\((?<mod>${name}),(?<mode>${name}),(?<target>${name})\)=>`;
const copied = String.raw`\k<target>=\k<mod>!=null\?${name}\(${name}\(\k<mod>\)\):\{\}`;
const asDefault = String.raw`${name}\(\k<target>,"default",\{value:\k<mod>,enumerable:!0\}\)`;
const chosen = String.raw`\k<mode>\|\|!\k<mod>\|\|!\k<mod>\.__esModule\?${asDefault}:\k<target>`;
const helper = new RegExp(String.raw`${arrow}\(${copied},${name}\(${chosen},\k<mod>\)\)`, 'v');

type Names = Readonly<Record<'mod' | 'mode', string>>;

/** Esbuild's files, by path, with its `__toESM` in the lighter form. Throws where none defines that as it used to. */
export function withLightInterop(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	const lighter = new Map(
		Array.from(files, ([file, code]) => [file, code.replace(helper, (...found) => light(found.at(-1) as Names))]),
	);
	if ([...files].every(([file, code]) => lighter.get(file) === code)) {
		throw new Error("None of esbuild's files has its __toESM as it was: look at what it writes now.");
	}

	return lighter;
}

function light({mod, mode}: Names): string {
	const all = `typeof ${mod}=="object"||typeof ${mod}=="function"?${mod}:null`;
	const made = `Object.create(${all},{default:{value:${mod}}})`;
	return `(${mod},${mode})=>!${mode}&&${mod}&&${mod}.__esModule?${mod}:${made}`;
}
