type Named = {readonly kind: string; readonly name: string; readonly region: string};

/** Whether another of its kind and name is among these, in another region. */
export function inSeveralRegions(all: readonly Named[]): (one: Named) => boolean {
	const regions = Map.groupBy(all, one => nameOf(one));
	return one => regions.get(nameOf(one))?.some(({region}) => region !== one.region) ?? false;
}

function nameOf({kind, name}: Named): string {
	return JSON.stringify([kind, name]);
}
