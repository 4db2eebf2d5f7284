import { type Control, each, type Fields, secured } from './control.ts'

const capabilities = (add: readonly string[], drop: readonly string[] = ['ALL']): Fields =>
  secured({ capabilities: { add, drop } })
const userNamespace = { hostUsers: false }
const windows = { os: { name: 'windows' } }

/** https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted, beyond the baseline */
export const controls: readonly Control[] = [
  {
    name: 'restrictedVolumes',
    rules: ['workload/restricted-volume-types', 'workload/no-host-path'],
    failing: each(
      `hostPath gcePersistentDisk awsElasticBlockStore gitRepo nfs iscsi glusterfs rbd flexVolume cinder cephfs flocker fc azureFile
      vsphereVolume quobyte azureDisk portworxVolume photonPersistentDisk scaleIO storageos`.split(/\s+/),
      source => ({ title: source, pod: { volumes: [{ name: 'dock', [source]: {} }] } }),
    ),
    passing: [
      ...each(
        'configMap csi downwardAPI emptyDir ephemeral image persistentVolumeClaim projected secret'.split(
          ' ',
        ),
        source => ({ title: source, pod: { volumes: [{ name: 'dock', [source]: {} }] } }),
      ),
      { title: 'a name alone, which is an emptyDir', pod: { volumes: [{ name: 'dock' }] } },
      { title: 'null beside another', pod: { volumes: [{ name: 'dock', emptyDir: {}, nfs: null }] } },
    ],
  },
  {
    name: 'allowPrivilegeEscalation',
    rules: ['workload/no-privilege-escalation'],
    failing: [
      { title: 'true', container: secured({ allowPrivilegeEscalation: true }) },
      { title: 'unset', container: secured({ allowPrivilegeEscalation: undefined }) },
      { title: 'null', container: secured({ allowPrivilegeEscalation: null }) },
      {
        title: 'false for the pod, which has no such field',
        pod: { securityContext: { allowPrivilegeEscalation: false } },
        container: secured({ allowPrivilegeEscalation: undefined }),
      },
    ],
    passing: [
      { title: 'false', container: secured({ allowPrivilegeEscalation: false }) },
      { title: 'Windows', pod: windows, container: secured({ allowPrivilegeEscalation: undefined }) },
    ],
  },
  {
    name: 'runAsNonRoot',
    rules: ['workload/run-as-non-root'],
    failing: [
      { title: 'unset', pod: { securityContext: { runAsNonRoot: undefined } } },
      { title: 'null', pod: { securityContext: { runAsNonRoot: null } } },
      {
        title: 'unset, with a user id',
        pod: { securityContext: { runAsNonRoot: undefined, runAsUser: 10_001 } },
      },
      { title: 'false in a container', container: secured({ runAsNonRoot: false }) },
      {
        title: 'false for the pod, true in every container',
        pod: { securityContext: { runAsNonRoot: false } },
        everyContainer: secured({ runAsNonRoot: true }),
      },
      {
        title: 'true in all containers but one',
        pod: { securityContext: { runAsNonRoot: undefined } },
        everyContainer: secured({ runAsNonRoot: true }),
        container: secured({ runAsNonRoot: null }),
      },
      { title: 'Windows', pod: { ...windows, securityContext: { runAsNonRoot: undefined } } },
    ],
    passing: [
      {
        title: 'true in every container',
        pod: { securityContext: { runAsNonRoot: undefined } },
        everyContainer: secured({ runAsNonRoot: true }),
      },
      { title: 'null in a container', container: secured({ runAsNonRoot: null }) },
      {
        title: 'unset in a user namespace',
        pod: { ...userNamespace, securityContext: { runAsNonRoot: undefined } },
      },
      { title: 'false in a user namespace', pod: userNamespace, container: secured({ runAsNonRoot: false }) },
    ],
  },
  {
    name: 'runAsUser',
    rules: ['workload/no-root-user'],
    failing: [
      { title: 'the pod', pod: { securityContext: { runAsUser: 0 } } },
      { title: 'a container', container: secured({ runAsUser: 0 }) },
      {
        title: 'the pod, though every container overrides it',
        pod: { securityContext: { runAsUser: 0 } },
        everyContainer: secured({ runAsUser: 10_001 }),
      },
    ],
    passing: [
      { title: 'another user', pod: { securityContext: { runAsUser: 1 } } },
      { title: 'another user in a container', container: secured({ runAsUser: 10_001 }) },
      { title: 'null', container: secured({ runAsUser: null }) },
      { title: 'a user namespace', pod: userNamespace, container: secured({ runAsUser: 0 }) },
    ],
  },
  {
    name: 'seccompProfile_restricted',
    rules: ['workload/seccomp-profile', 'workload/no-unconfined-seccomp'],
    failing: [
      { title: 'unset', pod: { securityContext: { seccompProfile: undefined } } },
      { title: 'null', pod: { securityContext: { seccompProfile: null } } },
      { title: 'Unconfined', container: secured({ seccompProfile: { type: 'Unconfined' } }) },
      { title: 'empty', container: secured({ seccompProfile: {} }) },
      {
        title: 'all containers but one',
        pod: { securityContext: { seccompProfile: undefined } },
        everyContainer: secured({ seccompProfile: { type: 'RuntimeDefault' } }),
        container: secured({ seccompProfile: null }),
      },
      {
        title: 'the dead annotation',
        pod: { securityContext: { seccompProfile: undefined } },
        annotations: { 'seccomp.security.alpha.kubernetes.io/pod': 'runtime/default' },
      },
    ],
    passing: [
      {
        title: 'every container',
        pod: { securityContext: { seccompProfile: undefined } },
        everyContainer: secured({ seccompProfile: { type: 'Localhost', localhostProfile: 'crane.json' } }),
      },
      { title: 'null in a container', container: secured({ seccompProfile: null }) },
      { title: 'Windows', pod: { ...windows, securityContext: { seccompProfile: undefined } } },
    ],
  },
  {
    name: 'capabilities_restricted',
    rules: [
      'workload/drop-all-capabilities',
      'workload/no-added-capabilities',
      'workload/no-dangerous-capabilities',
    ],
    failing: [
      { title: 'nothing dropped', container: secured({ capabilities: undefined }) },
      ...each<readonly string[]>(
        [[], ['all'], ['All'], ['CAP_ALL'], ['NET_RAW'], ['NET_RAW', 'CHOWN']],
        drop => ({
          title: `drops ${JSON.stringify(drop)}`,
          container: capabilities([], drop),
        }),
      ),
      ...each(
        `AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD SETFCAP SETGID SETPCAP SETUID SYS_CHROOT NET_RAW SYS_ADMIN ALL
        net_bind_service CAP_NET_BIND_SERVICE`.split(/\s+/),
        name => ({ title: `adds ${name}`, container: capabilities(['NET_BIND_SERVICE', name]) }),
      ),
    ],
    passing: [
      { title: 'NET_BIND_SERVICE', container: capabilities(['NET_BIND_SERVICE']) },
      { title: 'ALL among others', container: capabilities([], ['NET_RAW', 'ALL', 'all']) },
      { title: 'Windows', pod: windows, container: secured({ capabilities: undefined }) },
      { title: 'adds on Windows', pod: windows, container: secured({ capabilities: { add: ['CHOWN'] } }) },
    ],
  },
  {
    name: 'procMount_restricted',
    rules: ['workload/proc-mount', 'workload/no-unmasked-proc-in-user-namespace'],
    failing: [
      { title: 'unmasked', container: secured({ procMount: 'Unmasked' }) },
      { title: 'a user namespace', pod: userNamespace, container: secured({ procMount: 'Unmasked' }) },
    ],
    passing: [
      {
        title: 'default in a user namespace',
        pod: userNamespace,
        container: secured({ procMount: 'Default' }),
      },
    ],
  },
]
