import type {AwsReader, AwsWriter} from '../../aws/gateway.ts';

/** A gateway that hands each read to the one of that moment. */
export function readsBehind(now: () => AwsReader): AwsReader {
	return {
		identify: async (...given) => now().identify(...given),
		readRegions: async (...given) => now().readRegions(...given),
		readClusters: (...given) => now().readClusters(...given),
		readCluster: async (...given) => now().readCluster(...given),
		readWorkloads: async (...given) => now().readWorkloads(...given),
		readService: async (...given) => now().readService(...given),
		readDaemon: async (...given) => now().readDaemon(...given),
		readHistory: async (...given) => now().readHistory(...given),
		readRole: async (...given) => now().readRole(...given),
		readStoredKeys: async (...given) => now().readStoredKeys(...given),
		readKey: async (...given) => now().readKey(...given),
		readUsers: async (...given) => now().readUsers(...given),
		readRevisions: async (...given) => now().readRevisions(...given),
		readImage: async (...given) => now().readImage(...given),
		readPermissions: async (...given) => now().readPermissions(...given),
		beginPermissions: async (...given) => now().beginPermissions(...given),
		readOrganisation: async (...given) => now().readOrganisation(...given),
		readStackSet: async (...given) => now().readStackSet(...given),
		readOverrides: async (...given) => now().readOverrides(...given),
		readOperation: async (...given) => now().readOperation(...given),
		detectDrift: async (...given) => now().detectDrift(...given),
	};
}

/** The same for one that can write. */
export function behind(now: () => AwsReader & AwsWriter): AwsReader & AwsWriter {
	return {...readsBehind(now), perform: async (...given) => now().perform(...given)};
}
