{{- define "anchor.security" -}}
privileged: true
{{- end }}
