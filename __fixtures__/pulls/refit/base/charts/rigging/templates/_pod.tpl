{{- define "rigging.pod" -}}
hostPID: false
containers:
  - name: {{ .Chart.Name }}
    image: registry.shipyard.test/{{ .Chart.Name }}:{{ .Chart.Version }}
{{- end }}
