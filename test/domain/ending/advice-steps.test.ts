import {execFileSync} from 'node:child_process';
import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {adviceSteps} from '../../../source/domain/ending/advice-steps.ts';
import {applicationAdvice} from '../../../source/domain/ending/application-advice.ts';
import {integrationLabel} from '../../../source/domain/ending/integration-label.ts';
import {defaultSettings} from '../../../source/domain/choices/choices.ts';
import type {FeatureId} from '../../../source/domain/choices/feature-id.ts';
import type {Platform} from '../../../source/domain/account/platform.ts';

function scripts(platform: Platform, features: readonly FeatureId[]): readonly string[] {
	const advice = applicationAdvice({platform, instances: []}, {features, settings: defaultSettings});
	return adviceSteps(advice).flatMap(step => {
		const {entryPoint = []} =
			step.kind === 'entry-point'
				? (JSON.parse(`{${step.line}}`) as {readonly entryPoint: readonly string[]})
				: {};
		return entryPoint.slice(-1);
	});
}

/** What a start command sees, with metadata that answers `10.0.0.9`. */
function started(features: readonly FeatureId[]): readonly string[] {
	return scripts('linux', features).map(script => {
		const told = script.replace('START-COMMAND', 'echo "$DD_AGENT_HOST $OTEL_EXPORTER_OTLP_ENDPOINT"');
		return execFileSync('/bin/sh', ['-c', `curl() { echo 10.0.0.9; }; ${told}`], {encoding: 'utf8'}).trim();
	});
}

test("exporters of OpenTelemetry get the Agent's endpoint, where OTLP is on", () => {
	deepEqual([started(['core', 'apm']), started(['core', 'otlp'])], [['10.0.0.9'], ['10.0.0.9 http://10.0.0.9:4318']]);
});

test('so they do on Windows and on external hosts', () => {
	const saidOn = (platform: Platform) =>
		scripts(platform, ['core', 'otlp']).map(script => script.includes('OTEL_EXPORTER_OTLP_ENDPOINT'));
	deepEqual(
		(['windows', 'external', 'external-windows'] as const).map(platform => saidOn(platform)),
		[[true], [true], [true]],
	);
});

test('the label of an integration is a member of a container definition, with the check as JSON', () => {
	const {dockerLabels} = JSON.parse(`{${integrationLabel}}`) as {readonly dockerLabels: Record<string, string>};
	deepEqual(JSON.parse(dockerLabels['com.datadoghq.ad.checks'] ?? ''), {
		redisdb: {instances: [{host: '%%host%%', port: '6379'}]},
	});
});
