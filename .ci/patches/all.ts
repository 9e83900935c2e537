import {agentTools} from './agent-tools.ts';
import {awsSchemas} from './aws-schemas.ts';
import {browserAgent} from './browser-agent.ts';
import {inkDevtools} from './ink-devtools.ts';
import {inkInput} from './ink-input.ts';
import {inkLower} from './ink-lower.ts';
import {inkOverview} from './ink-overview.ts';
import {inkResize} from './ink-resize.ts';
import {mcpValidator} from './mcp-validator.ts';
import {nativeChecksum} from './native-checksum.ts';
import {nodeHttpHandler} from './node-http-handler.ts';
import type {Patch} from './patch.ts';
import {signalExit} from './signal-exit.ts';
import {streamingPayload} from './streaming-payload.ts';
import {textMeasuring} from './text-measuring.ts';
import {yogaLayout} from './yoga-layout.ts';

export const patches: readonly Patch[] = [
	...agentTools,
	awsSchemas,
	browserAgent,
	inkDevtools,
	inkInput,
	inkLower,
	inkOverview,
	inkResize,
	mcpValidator,
	nativeChecksum,
	nodeHttpHandler,
	signalExit,
	streamingPayload,
	...textMeasuring,
	...yogaLayout,
];
