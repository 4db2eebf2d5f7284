{{- define "rigging.pod" -}}
hostPID: true
containers:
  - name: {{ .Chart.Name }}
    image: registry.shipyard.test/{{ .Chart.Name }}:{{ .Chart.Version }}
{{- end }}
