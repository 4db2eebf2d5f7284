import type { PackageManager } from './package-managers.ts'

/** A way to work in a container from outside. */
export interface RemoteControl {
  /** For messages: `SSH server`. */
  readonly kind: string
  readonly programs: readonly string[]
  readonly packages: readonly string[]
}

const controls: readonly RemoteControl[] = [
  {
    kind: 'SSH server',
    programs: ['sshd', 'dropbear', 'tinysshd'],
    packages: [
      'openssh-server',
      'openssh-server-pam',
      'dropbear',
      'dropbear-run',
      'dropbear-bin',
      'tinyssh',
      'tinysshd',
    ],
  },
  {
    kind: 'Telnet server',
    programs: ['telnetd', 'in.telnetd', 'utelnetd'],
    packages: ['telnetd', 'inetutils-telnetd', 'telnetd-ssl', 'telnet-server', 'krb5-telnetd', 'utelnetd'],
  },
  {
    kind: 'FTP server',
    programs: ['vsftpd', 'proftpd', 'pure-ftpd', 'in.ftpd'],
    packages: ['vsftpd', 'proftpd', 'proftpd-basic', 'proftpd-core', 'pure-ftpd', 'inetutils-ftpd', 'ftpd'],
  },
  {
    kind: 'remote shell server',
    programs: ['in.rshd', 'in.rlogind', 'in.rexecd', 'rshd'],
    packages: ['rsh', 'rsh-server', 'rsh-redone-server', 'inetutils-rsh'],
  },
  {
    kind: 'remote desktop server',
    programs: ['xrdp', 'xrdp-sesman', 'anydesk', 'teamviewerd', 'teamviewer', 'rustdesk'],
    packages: ['xrdp', 'xorgxrdp', 'anydesk', 'teamviewer', 'rustdesk'],
  },
  {
    kind: 'VNC server',
    programs:
      'x11vnc vncserver Xvnc Xtigervnc Xtightvnc Xvnc4 tightvncserver x0vncserver novnc_proxy kasmvncserver'.split(
        ' ',
      ),
    packages:
      'x11vnc tightvncserver vnc4server vnc-server tigervnc tigervnc-server tigervnc-standalone-server tigervnc-scraping-server tigervnc-server-minimal turbovnc realvnc-vnc-server kasmvncserver linuxvnc novnc xorg-x11-Xvnc'.split(
        ' ',
      ),
  },
  { kind: 'administration console', programs: ['webmin', 'miniserv.pl'], packages: ['webmin'] },
  { kind: 'administration console', programs: ['cockpit-ws'], packages: ['cockpit', 'cockpit-ws'] },
  { kind: 'web terminal', programs: ['shellinaboxd'], packages: ['shellinabox'] },
  { kind: 'web terminal', programs: ['ttyd'], packages: ['ttyd'] },
  { kind: 'web terminal', programs: ['gotty'], packages: ['gotty'] },
  { kind: 'web terminal', programs: ['wetty'], packages: ['wetty'] },
  { kind: 'remote access agent', programs: ['teleport'], packages: ['teleport', 'teleport-ent'] },
  { kind: 'tunnel', programs: ['ngrok'], packages: ['ngrok'] },
  { kind: 'terminal-sharing program', programs: ['tmate'], packages: ['tmate'] },
]

/** Packages of one distribution that hold the server beside the client. */
const both: Readonly<Partial<Record<PackageManager, string>>> = { apk: 'openssh', apt: 'ssh' }

/** A piece of every name of a program or package here. */
export const mayControl: RegExp =
  /ssh|dropbear|telnet|ftpd|rsh|in\.r|rdp|anydesk|teamviewer|rustdesk|vnc|webmin|miniserv|cockpit|shellinabox|ttyd|gotty|wetty|teleport|ngrok|tmate/i

const byPackage = new Map(controls.flatMap(control => control.packages.map(name => [name, control] as const)))
const byProgram = new Map(controls.flatMap(control => control.programs.map(name => [name, control] as const)))

/** What host keys are for. */
export const sshServer: RemoteControl | undefined = byProgram.get('sshd')

export function remoteControlIn(manager: PackageManager, name: string): RemoteControl | undefined {
  if (holdsClientToo(manager, name)) return sshServer
  return byPackage.get(name) ?? byPackage.get(name.replace(/-\d[\w.-]{0,60}$/, ''))
}

/** Whether most who install a package want its client alone. */
export function holdsClientToo(manager: PackageManager, name: string): boolean {
  return both[manager] === name
}

export function remoteControlOf(program: string): RemoteControl | undefined {
  return byProgram.get(program)
}

/** By the name of what is downloaded: `ngrok-v3-stable-linux-amd64.tgz`, not its key or checksum. */
export function remoteControlDownloaded(file: string): RemoteControl | undefined {
  if (/\.(?:asc|gpg|key|sig|sha\d{1,3}|sha\d{1,3}sum|list|repo|json|md|ya?ml|conf|html?)$/.test(file))
    return undefined
  const name = /^(?:ttyd|gotty|ngrok|tmate|teleport|webmin|anydesk|teamviewer|rustdesk)(?=[._-]|$)/.exec(
    file,
  )?.[0]
  return name === undefined ? undefined : (byProgram.get(name) ?? byPackage.get(name))
}
