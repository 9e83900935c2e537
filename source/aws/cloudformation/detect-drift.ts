import {randomUUID} from 'node:crypto';
import {DetectStackSetDriftCommand} from '@aws-sdk/client-cloudformation';
import type {Connection} from '../connect/connection.ts';
import {stackSetRefused} from '../errors/stack-set-refused.ts';
import type {StackSetAddress} from '../gateway.ts';
import {refusal} from '../perform/refusal.ts';
import {stackSetInput} from './stack-set-input.ts';

/**
Has AWS compare the stacks with their template, all at once since it changes none of them; gives the operation's id.
*/
export async function detectDrift(
	connection: Connection,
	at: StackSetAddress,
	abortSignal?: AbortSignal,
): Promise<string> {
	const client = await connection.cloudFormation(at.region);
	const operation = randomUUID();
	return stackSetRefused(at.name, async () => {
		try {
			const {OperationId: id} = await client.send(
				new DetectStackSetDriftCommand({
					...stackSetInput(at),
					OperationId: operation,
					OperationPreferences: {
						RegionConcurrencyType: 'PARALLEL',
						MaxConcurrentPercentage: 100,
						FailureTolerancePercentage: 100,
					},
				}),
				{abortSignal},
			);
			return id ?? operation;
		} catch (error) {
			// The SDK sent it again after an answer got lost: it was taken the first time.
			if (refusal(error, /^OperationIdAlreadyExistsException/v) !== undefined) {
				return operation;
			}

			throw error;
		}
	});
}
