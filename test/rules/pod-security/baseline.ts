import { type Control, each, type Fields, secured, type Variant } from './control.ts'

const capability = (name: string): Fields => secured({ capabilities: { add: [name] } })
const volume = (source: Fields): Fields => ({ volumes: [{ name: 'dock', ...source }] })
const sysctl = (name: string): Fields => ({
  securityContext: {
    sysctls: [
      { name: 'kernel.shm_rmid_forced', value: '1' },
      { name, value: '1' },
    ],
  },
})

/** https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline */
export const controls: readonly Control[] = [
  {
    name: 'hostNamespaces',
    rules: ['workload/no-host-network', 'workload/no-host-pid', 'workload/no-host-ipc'],
    failing: each(['hostNetwork', 'hostPID', 'hostIPC'], field => ({ title: field, pod: { [field]: true } })),
    passing: [
      { title: 'all false', pod: { hostNetwork: false, hostPID: false, hostIPC: false } },
      { title: 'all null', pod: { hostNetwork: null, hostPID: null, hostIPC: null } },
      { title: 'shared within the pod', pod: { shareProcessNamespace: true } },
    ],
  },
  {
    name: 'privileged',
    rules: ['workload/no-privileged'],
    failing: [{ title: 'one container', container: secured({ privileged: true }) }],
    passing: [
      { title: 'false', container: secured({ privileged: false }) },
      { title: 'null', container: secured({ privileged: null }) },
    ],
  },
  {
    name: 'capabilities_baseline',
    rules: ['workload/no-dangerous-capabilities'],
    failing: each(
      'NET_RAW NET_ADMIN SYS_ADMIN SYS_MODULE SYS_PTRACE SYS_TIME BPF ALL all CAP_SYS_ADMIN net_admin chown CAP_CHOWN Setuid'.split(
        ' ',
      ),
      name => ({ title: name, container: capability(name) }),
    ),
    passing: [
      ...each(
        'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'.split(
          ' ',
        ),
        name => ({ title: name, container: capability(name) }),
      ),
      { title: 'none', container: secured({ capabilities: { add: [] } }) },
      { title: 'dropped', container: secured({ capabilities: { drop: ['SYS_ADMIN'] } }) },
    ],
  },
  {
    name: 'hostPathVolumes',
    rules: ['workload/no-host-path'],
    failing: [
      { title: 'any path', pod: volume({ hostPath: { path: '/srv/harbour' } }) },
      { title: 'a file', pod: volume({ hostPath: { path: '/etc/localtime', type: 'File' } }) },
      {
        title: 'read-only',
        pod: volume({ hostPath: { path: '/srv' } }),
        everyContainer: { volumeMounts: [{ name: 'dock', mountPath: '/dock', readOnly: true }] },
      },
    ],
    passing: [
      { title: 'another source', pod: volume({ emptyDir: {} }) },
      { title: 'null', pod: volume({ emptyDir: {}, hostPath: null }) },
    ],
  },
  {
    name: 'hostPorts',
    rules: ['workload/no-host-port'],
    failing: [
      { title: 'one', container: { ports: [{ containerPort: 8080, hostPort: 8080 }] } },
      {
        title: 'the second',
        container: {
          ports: [{ containerPort: 8080 }, { containerPort: 8081, hostPort: 31_337, protocol: 'UDP' }],
        },
      },
    ],
    passing: [
      { title: 'none', container: { ports: [{ containerPort: 8080 }] } },
      { title: 'zero', container: { ports: [{ containerPort: 8080, hostPort: 0 }] } },
      { title: 'null', container: { ports: [{ containerPort: 8080, hostPort: null }] } },
    ],
  },
  {
    name: 'hostProbesAndHostLifecycle',
    rules: ['workload/no-host-probes'],
    failing: [
      ...hosts('127.0.0.1'),
      { title: 'a name', container: { livenessProbe: { httpGet: { host: 'tide-api.harbour', port: 80 } } } },
    ],
    passing: [
      ...hosts(''),
      ...hosts(undefined),
      {
        title: 'a header',
        container: {
          readinessProbe: {
            httpGet: { port: 80, httpHeaders: [{ name: 'Host', value: 'harbour.example' }] },
          },
        },
      },
      {
        title: 'other handlers',
        container: { livenessProbe: { grpc: { port: 80 } }, startupProbe: { exec: {} } },
      },
    ],
  },
  profileControl('appArmorProfile', 'workload/no-unconfined-apparmor', {
    failing: each(['unconfined', 'docker-default', 'runtime/default2'], value => ({
      title: `annotation ${value}`,
      annotations: { 'container.apparmor.security.beta.kubernetes.io/containers-winch': value },
    })).concat({
      title: 'annotation of no container',
      annotations: { 'container.apparmor.security.beta.kubernetes.io/sluice': 'unconfined' },
    }),
    passing: each(['', 'runtime/default', 'localhost/crane'], value => ({
      title: `annotation '${value}'`,
      annotations: { 'container.apparmor.security.beta.kubernetes.io/containers-winch': value },
    })),
  }),
  {
    name: 'seLinuxOptions',
    rules: ['workload/selinux-options'],
    failing: [{ type: 'spc_t' }, { type: 'Container_t' }, { user: 'system_u' }, { role: 'sysadm_r' }].flatMap(
      seLinuxOptions => atBothLevels(JSON.stringify(seLinuxOptions), { seLinuxOptions }),
    ),
    passing: [
      ...'container_t container_init_t container_kvm_t container_engine_t'.split(' ').map(type => ({ type })),
      { type: '', user: '', role: '' },
      { level: 's0:c123,c456' },
      {},
    ].flatMap(seLinuxOptions => atBothLevels(JSON.stringify(seLinuxOptions), { seLinuxOptions })),
  },
  {
    name: 'procMount',
    rules: ['workload/proc-mount'],
    failing: [
      { title: 'unmasked', container: secured({ procMount: 'Unmasked' }) },
      { title: 'unknown', container: secured({ procMount: 'default' }) },
      { title: 'no user namespace', pod: { hostUsers: true }, container: secured({ procMount: 'Unmasked' }) },
    ],
    passing: [
      { title: 'default', container: secured({ procMount: 'Default' }) },
      { title: 'null', container: secured({ procMount: null }) },
      { title: 'a user namespace', pod: { hostUsers: false }, container: secured({ procMount: 'Unmasked' }) },
    ],
  },
  profileControl('seccompProfile', 'workload/no-unconfined-seccomp', {
    failing: [],
    passing: each(['unconfined', 'runtime/default'], value => ({
      title: `the dead annotation ${value}`,
      annotations: { 'seccomp.security.alpha.kubernetes.io/pod': value },
    })),
  }),
  {
    name: 'sysctls',
    rules: ['workload/no-unsafe-sysctls'],
    failing: each(
      'kernel.msgmax kernel.sem net.core.somaxconn vm.swappiness fs.mqueue.msg_max net/ipv4/tcp_syncookies NET.IPV4.tcp_rmem'.split(
        ' ',
      ),
      name => ({ title: name, pod: sysctl(name) }),
    ),
    passing: each(
      `kernel.shm_rmid_forced net.ipv4.ip_local_port_range net.ipv4.ip_unprivileged_port_start net.ipv4.tcp_syncookies
      net.ipv4.ping_group_range net.ipv4.ip_local_reserved_ports net.ipv4.tcp_keepalive_time net.ipv4.tcp_fin_timeout
      net.ipv4.tcp_keepalive_intvl net.ipv4.tcp_keepalive_probes net.ipv4.tcp_rmem net.ipv4.tcp_wmem
      net.ipv4.tcp_slow_start_after_idle net.ipv4.tcp_notsent_lowat`.split(/\s+/),
      name => ({ title: name, pod: sysctl(name) }),
    ),
  },
  {
    name: 'windowsHostProcess',
    rules: ['workload/no-host-process'],
    failing: [undefined, 'windows', 'linux'].flatMap(os => {
      const host = { hostNetwork: true, ...(os !== undefined && { os: { name: os } }) }
      const options = { windowsOptions: { hostProcess: true } }
      const also = ['workload/no-host-network']
      return [
        { title: `the pod, ${os}`, pod: { ...host, securityContext: options }, also },
        { title: `a container, ${os}`, pod: host, container: secured(options), also },
      ]
    }),
    passing: [{ hostProcess: false }, { hostProcess: null }, { runAsUserName: 'ContainerUser' }].flatMap(
      windowsOptions => atBothLevels(JSON.stringify(windowsOptions), { windowsOptions }),
    ),
  },
]

/** In the pod's securityContext, and in a container's. */
function atBothLevels(title: string, fields: Fields): readonly Variant[] {
  return [
    { title: `${title} of the pod`, pod: { securityContext: fields } },
    { title: `${title} of a container`, container: secured(fields) },
  ]
}

/** Seccomp and AppArmor profiles are said in the same words. */
function profileControl(name: string, rule: string, more: Pick<Control, 'failing' | 'passing'>): Control {
  const types = (values: readonly string[]): readonly Variant[] =>
    values.flatMap(type => atBothLevels(type, { [name]: { type } }))
  return {
    name: name === 'seccompProfile' ? 'seccompProfile_baseline' : name,
    rules: [rule],
    failing: [
      ...types(['Unconfined', 'LocalPort', 'runtime/default']),
      {
        title: 'Unconfined of the pod that every container overrides',
        pod: { securityContext: { [name]: { type: 'Unconfined' } } },
        everyContainer: secured({ [name]: { type: 'RuntimeDefault' } }),
      },
      ...more.failing,
    ],
    passing: [...types(['RuntimeDefault', 'Localhost']), ...more.passing],
  }
}

function hosts(host: string | undefined): readonly Variant[] {
  const handlers = ['httpGet', 'tcpSocket'].map(handler => ({ [handler]: { host, port: 80 } }))
  return handlers.flatMap(handler => [
    ...each(['livenessProbe', 'readinessProbe', 'startupProbe'], probe => ({
      title: `${probe} ${JSON.stringify(handler)}`,
      container: { [probe]: handler },
    })),
    ...each(['postStart', 'preStop'], hook => ({
      title: `${hook} ${JSON.stringify(handler)}`,
      container: { lifecycle: { [hook]: handler } },
    })),
  ])
}
