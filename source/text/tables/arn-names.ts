/** What ARNs name, told apart by `told` where the same name stands in several regions. */
export function arnNames(arns: readonly string[], told: (name: string, region: string) => string): readonly string[] {
	const all = arns.map(arn => ({name: arn.split('/').at(-1) ?? arn, region: arn.split(':', 4)[3] ?? ''}));
	const regions = Map.groupBy(all, ({name}) => name);
	return all.map(({name, region}) =>
		new Set(regions.get(name)?.map(one => one.region)).size > 1 ? told(name, region) : name,
	);
}
