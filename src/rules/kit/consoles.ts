import { parseImage } from '../../sources/images/reference.ts'

/** A program whose web interface runs or shows the cluster, or what works in it: made for those who operate it. */
export interface Console {
  readonly name: string
  /**
   * `open`: as it is installed it asks nobody who they are, or did so for years. `login`: it asks.
   * `shared`: it asks, and often more people than the operators are meant to use it.
   */
  readonly guard: 'open' | 'login' | 'shared'
  /** Where its interface listens, as numbers and as names; empty where all its ports belong to it. */
  readonly ports: ReadonlySet<string>
}

/** The console that an image holds; its last part alone says which, or its last two. */
export function consoleInImage(image: string): Console | undefined {
  const parts = parseImage(image)?.repository.toLowerCase().split('/') ?? []
  return byImage.get(parts.slice(-1).join('/')) ?? byImage.get(parts.slice(-2).join('/'))
}

/** The console that a workload or Service is called like: `prometheus`, `kube-prometheus`, `prometheus-service`. */
export function consoleCalled(name: string): Console | undefined {
  const words = name.toLowerCase().split('-')
  // Nobody calls anything with more words; a hostile name may have thousands.
  if (words.length > 12) return undefined
  for (const end of [words.length, withoutRole(words).length]) {
    for (let start = 0; start < end; start++) {
      const program = byName.get(words.slice(start, end).join('-'))
      if (program) return program
    }
  }
  return undefined
}

/** What is said of a Service's purpose behind the program's name. */
function withoutRole(words: readonly string[]): readonly string[] {
  const last = words.findLastIndex(word => !roles.has(word))
  return words.slice(0, last + 1)
}

const roles: ReadonlySet<string> = new Set(
  'service svc np nodeport node port lb loadbalancer load balancer external ext public ui web webui http https server'.split(
    ' ',
  ),
)

type Row = readonly [
  name: string,
  guard: Console['guard'],
  images: string,
  /** Of workloads and Services, without what stands in front: `prometheus` is in `monitoring-prometheus` too. */
  names: string,
  ports: string,
]

/** Names and ports are those of the projects' own manifests and charts. */
const rows: readonly Row[] = [
  // Of the cluster.
  [
    'Kubernetes Dashboard',
    'open',
    'kubernetesui/dashboard kubernetesui/dashboard-web kubernetesui/dashboard-api kubernetes-dashboard-amd64',
    'kubernetes-dashboard kubernetes-dashboard-web kubernetes-dashboard-kong-proxy',
    '',
  ],
  ['Weave Scope', 'open', 'weaveworks/scope', 'weave-scope weave-scope-app', ''],
  ['Kubernetes Operational View', 'open', 'kube-ops-view', 'kube-ops-view', ''],
  ['Octant', 'open', 'octant', 'octant', ''],
  ['KubeView', 'open', 'kubeview', 'kubeview', ''],
  ['Longhorn', 'open', 'longhorn-ui', 'longhorn-ui longhorn-frontend', ''],
  ['Hubble', 'open', 'hubble-ui', 'hubble-ui', ''],
  ['Kiali', 'login', 'kiali', 'kiali', '20001 http http-kiali'],
  [
    'Traefik',
    'open',
    'traefik',
    'traefik traefik-dashboard api@internal',
    '8080 9000 traefik dashboard admin api',
  ],
  ['etcd', 'open', 'etcd etcd-amd64', 'etcd etcd-client', '2379 4001 client etcd-client'],
  ['Tekton Dashboard', 'open', 'tekton-dashboard', 'tekton-dashboard', ''],
  ['Argo Workflows', 'login', 'argoproj/argocli', 'argo-server argo-workflows-server argo-ui', ''],
  ['Chaos Mesh', 'login', 'chaos-dashboard', 'chaos-dashboard', ''],
  [
    'Kubecost',
    'open',
    'kubecost/frontend cost-analyzer-frontend',
    'kubecost-cost-analyzer cost-analyzer',
    '',
  ],
  ['OpenCost', 'open', 'opencost-ui', 'opencost-ui', ''],
  ['Goldilocks', 'open', 'goldilocks', 'goldilocks-dashboard', ''],
  ['Polaris', 'open', '', 'polaris-dashboard', ''],
  ['Headlamp', 'login', 'headlamp', 'headlamp', ''],
  ['Argo CD', 'login', '', 'argocd-server argo-cd-argocd-server argo-cd-server', ''],
  ['Rancher', 'login', 'rancher/rancher', 'rancher', ''],
  ['Portainer', 'login', 'portainer portainer-ce portainer-ee', 'portainer', ''],
  ['Weave GitOps', 'login', 'weave-gitops', 'weave-gitops', ''],
  ['Vault', 'shared', 'vault', 'vault', '8200 8201 http https ui'],
  // Of what is measured and logged.
  [
    'Prometheus',
    'open',
    'prometheus',
    'prometheus prometheus-server prometheus-k8s prometheus-operated',
    '9090 80 443 web http http-web https prometheus',
  ],
  [
    'Alertmanager',
    'open',
    'alertmanager',
    'alertmanager alertmanager-main alertmanager-operated',
    '9093 80 443 web http http-web https alertmanager',
  ],
  ['Thanos', 'open', '', 'thanos-query thanos-querier thanos-query-frontend', '10902 9090 80 443 http'],
  [
    'Jaeger',
    'open',
    'jaegertracing/all-in-one jaegertracing/jaeger-query jaegertracing/jaeger',
    'jaeger-query jaeger-ui jaeger',
    '16686 query http-query query-http ui jaeger-query',
  ],
  ['Kibana', 'login', 'kibana kibana-oss', 'kibana kibana-logging', ''],
  ['OpenSearch Dashboards', 'login', 'opensearch-dashboards', 'opensearch-dashboards', ''],
  ['Cerebro', 'open', 'cerebro', 'cerebro', ''],
  ['Dozzle', 'open', 'dozzle', 'dozzle', ''],
  [
    'Grafana',
    'shared',
    'grafana grafana-oss grafana-enterprise',
    'grafana',
    '3000 80 443 http https web service grafana',
  ],
  // Of data.
  ['phpMyAdmin', 'login', 'phpmyadmin', 'phpmyadmin', ''],
  ['Adminer', 'login', 'adminer', 'adminer', ''],
  ['pgAdmin', 'login', 'pgadmin4', 'pgadmin pgadmin4', ''],
  ['mongo-express', 'open', 'mongo-express', 'mongo-express', ''],
  ['Redis Commander', 'open', 'redis-commander', 'redis-commander', ''],
  ['Redis Insight', 'open', 'redisinsight', 'redisinsight redis-insight', ''],
  [
    'RabbitMQ management',
    'login',
    'rabbitmq',
    'rabbitmq rabbitmq-management rabbitmq-cluster',
    '15672 15671 management http-stats stats rabbitmq-management http-management mgmt',
  ],
  [
    'MinIO console',
    'login',
    'minio',
    'minio minio-console',
    '9001 9090 console http-console minio-console https-console',
  ],
  ['Kafka UI', 'open', 'kafka-ui', 'kafka-ui', ''],
  ['Kafdrop', 'open', 'kafdrop', 'kafdrop', ''],
  ['AKHQ', 'open', 'akhq', 'akhq', ''],
  ['CMAK', 'open', 'cmak kafka-manager', 'cmak kafka-manager', ''],
  ['Consul', 'open', 'consul', 'consul consul-ui', '8500 8501 ui http https'],
  ['Nomad', 'open', 'nomad', 'nomad nomad-ui', '4646 http'],
  ['Apache NiFi', 'login', 'nifi', 'nifi', '8080 8443 80 443 http https web'],
  // Of work that runs programs.
  ['Jenkins', 'login', 'jenkins', 'jenkins', '8080 8443 80 443 http https web ui httpport'],
  ['Spinnaker', 'open', '', 'spin-deck spin-gate', ''],
  ['Apache Airflow', 'login', '', 'airflow-web airflow-webserver airflow-api-server', ''],
  [
    'Apache Spark',
    'open',
    '',
    'spark-master spark-ui spark-history-server',
    '8080 4040 8081 18080 80 443 ui http webui web',
  ],
  [
    'Apache Flink',
    'open',
    '',
    'flink-jobmanager flink-jobmanager-rest flink-rest',
    '8081 80 443 ui webui web rest http',
  ],
  ['Ray', 'open', '', 'ray-head head-svc', '8265 8000 dashboard'],
  ['Dask', 'open', '', 'dask-scheduler', '8787 80 443 http http-dashboard dashboard'],
  [
    'Jupyter',
    'login',
    'base-notebook minimal-notebook scipy-notebook datascience-notebook tensorflow-notebook pytorch-notebook pyspark-notebook all-spark-notebook jupyter-scipy jupyter-tensorflow-full jupyter-pytorch-full',
    'jupyter jupyter-notebook jupyterlab',
    '',
  ],
  ['JupyterHub', 'shared', 'jupyterhub k8s-hub', 'jupyterhub', ''],
  ['MLflow', 'open', 'mlflow', 'mlflow mlflow-tracking', ''],
  ['TensorBoard', 'open', '', 'tensorboard', ''],
  [
    'Kubeflow',
    'open',
    'centraldashboard ml-pipeline/frontend katib-ui',
    'centraldashboard ml-pipeline-ui katib-ui',
    '',
  ],
  ['Locust', 'open', 'locust', 'locust-master', '8089 80 443 web http master-web webui'],
]

const byImage: Map<string, Console> = new Map()
const byName: Map<string, Console> = new Map()

for (const [name, guard, images, names, ports] of rows) {
  const program: Console = { name, guard, ports: new Set(wordsOf(ports)) }
  for (const image of wordsOf(images)) byImage.set(image, program)
  for (const called of wordsOf(names)) byName.set(called, program)
}

function wordsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ')
}
