import {Enums, Models, Serialize, Spec} from '@cyclonedx/cyclonedx-library';
import {packageFolder} from '../licences.ts';
import {readManifest, type Manifest} from '../manifest.ts';

/**
What is bundled, as a CycloneDX 1.6 document: this program, and each package that the given files come from. It says the
same for the same sources: no time and no serial number stand in it.
*/
export function sbom(files: readonly string[], own: Manifest): string {
	const folders = new Set(files.filter(file => file.includes('node_modules')).map(file => packageFolder(file)));
	// Of a package that lies in several folders one is named: two of a name would get names by chance.
	const manifests = new Map(
		[...folders].map(folder => readManifest(folder)).map(each => [`${each.name}@${each.version}`, each]),
	);
	const bundled = [...manifests.values()].map(each => component(each, Enums.ComponentType.Library));
	const root = component(own, Enums.ComponentType.Application);
	for (const each of bundled) {
		root.dependencies.add(each.bomRef);
	}

	const bom = new Models.Bom({
		metadata: new Models.Metadata({component: root}),
		components: new Models.ComponentRepository(bundled),
	});
	const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
	const text = new Serialize.JsonSerializer(factory).serialize(bom, {sortLists: true, space: '\t'});
	return `${text}\n`;
}

function component({name, version, license}: Manifest, type: Enums.ComponentType): Models.Component {
	// Package URL, type npm: the scope is a namespace, and its @ is encoded.
	const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
	return new Models.Component(type, name, {
		version,
		purl,
		bomRef: purl,
		licenses: new Models.LicenseRepository([
			license.startsWith('(') ? new Models.LicenseExpression(license) : new Models.SpdxLicense(license),
		]),
	});
}
