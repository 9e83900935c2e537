/** `isNamesake`: there is another of its name in another region. */
type Named = {readonly cluster: string; readonly region: string; readonly isNamesake?: boolean | undefined};

/** A cluster, with its region where the run has another of its name. */
export function clusterName({cluster, region, isNamesake}: Named): string {
	return isNamesake ? `${region}의 ${cluster}` : cluster;
}
