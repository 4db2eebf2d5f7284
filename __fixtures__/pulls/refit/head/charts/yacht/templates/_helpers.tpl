{{- define "yacht.fullname" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- define "yacht.labels" -}}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{ include "yacht.selectorLabels" . }}
{{- end }}

{{- define "yacht.selectorLabels" -}}
app.kubernetes.io/name: {{ include "yacht.fullname" . }}
{{- end }}
