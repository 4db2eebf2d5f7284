/** A public page that says the same. */
export interface Reference {
  readonly title: string
  readonly url: string
}

export const podSecurityStandards: Reference = {
  title: 'Kubernetes: Pod Security Standards',
  url: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
}

export const securityContext: Reference = {
  title: 'Kubernetes: configure a security context',
  url: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
}

export const capabilitiesManual: Reference = {
  title: 'Linux manual: capabilities(7)',
  url: 'https://man7.org/linux/man-pages/man7/capabilities.7.html',
}

export const seccomp: Reference = {
  title: 'Kubernetes: restrict system calls with seccomp',
  url: 'https://kubernetes.io/docs/tutorials/security/seccomp/',
}

export const appArmor: Reference = {
  title: 'Kubernetes: restrict access to resources with AppArmor',
  url: 'https://kubernetes.io/docs/tutorials/security/apparmor/',
}

export const rbacGoodPractices: Reference = {
  title: 'Kubernetes: RBAC good practices',
  url: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
}

export const kubeletAuthorization: Reference = {
  title: 'Kubernetes: kubelet authorization',
  url: 'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/#kubelet-authorization',
}

export const networkPolicies: Reference = {
  title: 'Kubernetes: network policies',
  url: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
}

export const hostPathVolumes: Reference = {
  title: 'Kubernetes: hostPath volumes',
  url: 'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
}

export const imageNames: Reference = {
  title: 'Kubernetes: images',
  url: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
}

export const resourceManagement: Reference = {
  title: 'Kubernetes: resource management for pods and containers',
  url: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
}

export const namespaces: Reference = {
  title: 'Kubernetes: namespaces',
  url: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/',
}

export const secretsGoodPractices: Reference = {
  title: 'Kubernetes: good practices for Secrets',
  url: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
}

export const secretScanning: Reference = {
  title: 'GitHub: about secret scanning',
  url: 'https://docs.github.com/en/code-security/secret-scanning/introduction/about-secret-scanning',
}

export const removeSensitiveData: Reference = {
  title: 'GitHub: removing sensitive data from a repository',
  url: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository',
}

export const serviceAccounts: Reference = {
  title: 'Kubernetes: configure service accounts for pods',
  url: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting',
}

export const nodeAssignment: Reference = {
  title: 'Kubernetes: assigning pods to nodes',
  url: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/',
}

export const taints: Reference = {
  title: 'Kubernetes: taints and tolerations',
  url: 'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
}

export const buildSecrets: Reference = {
  title: 'Docker: build secrets',
  url: 'https://docs.docker.com/build/building/secrets/',
}

export const uncheckedDownload: Reference = {
  title: 'CWE-494: download of code without integrity check',
  url: 'https://cwe.mitre.org/data/definitions/494.html',
}

export const certificateValidation: Reference = {
  title: 'CWE-295: improper certificate validation',
  url: 'https://cwe.mitre.org/data/definitions/295.html',
}

export const clearText: Reference = {
  title: 'CWE-319: cleartext transmission of sensitive information',
  url: 'https://cwe.mitre.org/data/definitions/319.html',
}

export const hardCodedCredentials: Reference = {
  title: 'CWE-798: use of hard-coded credentials',
  url: 'https://cwe.mitre.org/data/definitions/798.html',
}

export const dockerfileBestPractices: Reference = {
  title: 'Docker: building best practices',
  url: 'https://docs.docker.com/build/building/best-practices/',
}

export const multiStageBuilds: Reference = {
  title: 'Docker: multi-stage builds',
  url: 'https://docs.docker.com/build/building/multi-stage/',
}

export const containerSecurityGuide: Reference = {
  title: 'NIST SP 800-190: application container security guide (section 4.4.3)',
  url: 'https://nvlpubs.nist.gov/nistpubs/SpecialPublications/NIST.SP.800-190.pdf',
}

export const dockerfileReference: Reference = {
  title: 'Docker: Dockerfile reference',
  url: 'https://docs.docker.com/reference/dockerfile/',
}

export const ingressAnnotationRisks: Reference = {
  title: 'ingress-nginx: risks of annotations',
  url: 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations-risk/',
}
