import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consoleCalled, consoleInImage } from '../../../src/rules/kit/consoles.ts'

test('an image says by its name what console it holds', () => {
  const cases = [
    ['quay.io/prometheus/prometheus:v3.5.0', 'Prometheus'],
    ['registry.harbour.example:5000/mirror/prom/prometheus@sha256:0a1b', 'Prometheus'],
    ['traefik', 'Traefik'],
    ['docker.io/kubernetesui/dashboard:v2.7.0', 'Kubernetes Dashboard'],
    ['registry.harbour.example/tides/dashboard:1.0.0', undefined],
    ['quay.io/prometheus/node-exporter:v1.9.1', undefined],
    ['rancher/k3s:v1.33.1', undefined],
    ['$(IMAGE)', undefined],
    ['', undefined],
  ] as const
  for (const [image, name] of cases) assert.equal(consoleInImage(image)?.name, name, image)
})

test('a name says it with a release in front and a role behind', () => {
  const cases = [
    ['prometheus', 'Prometheus'],
    ['kube-prometheus-stack-prometheus', 'Prometheus'],
    ['harbour-Prometheus-Server', 'Prometheus'],
    ['prometheus-service', 'Prometheus'],
    ['prometheus-node-port', 'Prometheus'],
    ['argocd-server', 'Argo CD'],
    ['my-kubernetes-dashboard-web', 'Kubernetes Dashboard'],
    ['api@internal', 'Traefik'],
    ['prometheus-adapter', undefined],
    ['prometheus-node-exporter', undefined],
    ['prometheus-operator', undefined],
    ['jenkins-agent', undefined],
    ['argocd-repo-server', undefined],
    ['web-service', undefined],
    ['', undefined],
    [`${'a-'.repeat(10_000)}prometheus`, undefined],
  ] as const
  for (const [called, name] of cases) assert.equal(consoleCalled(called)?.name, name, called)
})
