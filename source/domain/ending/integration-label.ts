const redis = {redisdb: {instances: [{host: '%%host%%', port: '6379'}]}};

/**
The member of a container definition by which the Agent of its host runs the check of an integration on that container,
from 7.36 on (Datadog, "Docker and Integrations": `com.datadoghq.ad.checks`). JSON inside JSON, as labels are texts.
*/
export const integrationLabel = `"dockerLabels": ${JSON.stringify({'com.datadoghq.ad.checks': JSON.stringify(redis)})}`;
