{{- define "crane.name" -}}
{{ .Release.Name | trunc 63 }}
{{- end }}
