{{- define "foghorn.labels" -}}
app: foghorn
{{- end }}

{{- define "foghorn.security" -}}
allowPrivilegeEscalation: false
privileged: false
{{- end }}
