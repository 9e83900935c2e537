import {Fault, type Operation} from '../server/call.ts';
import {fields} from '../query/fields.ts';
import type {XmlFields} from '../query/write-xml.ts';
import {requireDescription, selected} from './described.ts';
import {filtered} from './filtered.ts';

/** How a client learns where to look: ECS has no list across regions. */
export const regionOperations: Readonly<Record<string, Operation<XmlFields>>> = {
	DescribeRegions(call, account) {
		requireDescription(call, account);
		const isComplete = fields.flag(call.input, 'AllRegions');
		const names = fields.texts(call.input, 'RegionName');
		const regions = selected({
			ids: names,
			items: [...account.regions.values()],
			idOf: region => region.name,
			fault: missing =>
				new Fault({code: 'InvalidParameterValue', message: `Invalid region names: [${missing.join(', ')}]`}),
		});
		const shown = filtered(call, regions, {
			names: {'region-name': region => [region.name], 'opt-in-status': region => [region.optIn]},
		});
		// China has a domain of its own; GovCloud shares that of the commercial partition.
		const suffix = account.partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
		return {
			regionInfo: shown
				// Regions without opt-in come for `AllRegions`, or when they are named (EC2 API reference:
				// DescribeRegions).
				.filter(region => isComplete || names.length > 0 || region.optIn !== 'not-opted-in')
				.map(region => ({
					regionName: region.name,
					regionEndpoint: `ec2.${region.name}.${suffix}`,
					optInStatus: region.optIn,
				})),
		};
	},
};
