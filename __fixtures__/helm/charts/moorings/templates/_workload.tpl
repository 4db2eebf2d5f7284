{{- define "moorings.deployment.tpl" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}-{{ .Chart.Name }}
  labels:
    {{- include "moorings.labels" . | nindent 4 }}
spec:
  selector:
    matchLabels:
      {{- include "moorings.labels" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "moorings.labels" . | nindent 8 }}
    spec:
      containers:
        - {{- include "moorings.container" . | nindent 10 }}
{{- end -}}

{{- define "moorings.deployment" -}}
{{- include "moorings.merge" (append . "moorings.deployment.tpl") -}}
{{- end -}}

{{- define "moorings.container" -}}
name: {{ .Chart.Name }}
image: {{ .Values.image | quote }}
env:
  - name: TIDE
    value: {{ (.Values.global).tide | default "unknown" | quote }}
{{- with .Values.securityContext }}
securityContext: {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "moorings.labels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}
