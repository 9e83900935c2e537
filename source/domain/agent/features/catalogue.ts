import type {Platform} from '../../account/platform.ts';
import {defaultSettings} from '../../choices/choices.ts';
import {featureIds, type FeatureId} from '../../choices/feature-id.ts';
import {apmSocket} from './apm-socket.ts';
import {apm} from './apm.ts';
import {core} from './core.ts';
import {dogstatsdSocket} from './dogstatsd-socket.ts';
import {dogstatsd} from './dogstatsd.ts';
import {ecsExplorer} from './ecs-explorer.ts';
import type {Feature} from './feature.ts';
import {fips} from './fips.ts';
import {healthCheck} from './health-check.ts';
import {jmx} from './jmx.ts';
import {logs} from './logs.ts';
import {network} from './network.ts';
import {originDetection} from './origin-detection.ts';
import {otlp} from './otlp.ts';
import {processes} from './processes.ts';
import {securityPosture} from './security-posture.ts';
import {usm} from './usm.ts';
import {vulnerabilities} from './vulnerabilities.ts';
import {workloadProtection} from './workload-protection.ts';

const byId: Readonly<Record<FeatureId, Feature>> = {
	core,
	apm,
	'apm-socket': apmSocket,
	dogstatsd,
	'dogstatsd-socket': dogstatsdSocket,
	'origin-detection': originDetection,
	logs,
	processes,
	network,
	usm,
	'security-posture': securityPosture,
	vulnerabilities,
	'workload-protection': workloadProtection,
	otlp,
	'ecs-explorer': ecsExplorer,
	'health-check': healthCheck,
	jmx,
	fips,
};

/** Every feature, in the order in which they are shown and joined. */
export const features: readonly Feature[] = featureIds.map(id => byId[id]);

/** Every id has a feature; the table above does not compile without. */
export function feature(id: FeatureId): Feature {
	return byId[id];
}

/** Whether a platform can have a feature and everything that feature needs. No setting changes that. */
export function canHave(id: FeatureId, platform: Platform): boolean {
	const {on, needs} = feature(id);
	return on(platform, defaultSettings) !== undefined && needs.every(needed => canHave(needed, platform));
}
