import type {Manifest} from './house.ts';
import type {Import} from './imports.ts';

// Files that tests write import these. Imported by ours, they would add a quarter to each type check.
const elsewhere: ReadonlySet<string> = new Set(['aws-cdk-lib', 'constructs']);

/** Packages that no file imports and no script of npm starts; types count with the package that they describe. */
export function unusedDependencies(
	{devDependencies, scripts}: Manifest,
	imports: readonly Import[],
): readonly string[] {
	const imported = new Set(imports.filter(({kind}) => kind !== 'file').map(({to}) => to));
	const started = new Set(Object.values(scripts).flatMap(script => script.split(/\s+/v)));
	return Object.keys(devDependencies).filter(name => {
		const described = name.replace(/^@types\//v, '');
		return !imported.has(described) && !started.has(described) && !elsewhere.has(name);
	});
}
